/** A WebSocket on which each command is answered by its number: the DevTools protocol and WebDriver BiDi alike. */

type Fields = Readonly<Record<string, unknown>>;
type Waiting = { resolve: (result: Fields) => void; reject: (error: Error) => void };

/** Longer than any step of a journey takes. */
const PATIENCE = 90_000;

export class CommandSocket {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onEvent: (method: string, params: Fields) => void;
  #last = 0;

  constructor(socket: WebSocket, onEvent: (method: string, params: Fields) => void) {
    this.#socket = socket;
    this.#onEvent = onEvent;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as Fields));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The browser has gone.'));
    });
  }

  /** Resolves once it is connected. */
  static open(address: string, onEvent: (method: string, params: Fields) => void): Promise<CommandSocket> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new CommandSocket(socket, onEvent)));
      socket.addEventListener('error', () => reject(new Error(`No browser answers at ${address}.`)));
    });
  }

  /** The answer to a command. `more` goes beside its parameters: the session of a page. Rejects with the browser's own words. */
  send(method: string, params: Fields = {}, more: Fields = {}): Promise<Fields> {
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${method} was not answered.`)), PATIENCE);
      const settle = <Value>(act: (value: Value) => void): ((value: Value) => void) => {
        return (value) => {
          clearTimeout(timer);
          this.#waiting.delete(id);
          act(value);
        };
      };
      this.#waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      this.#socket.send(JSON.stringify({ id, method, params, ...more }));
    });
  }

  close(): void {
    this.#socket.close();
  }

  #take({ id, method, params, result, error, message }: Fields): void {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined;
    if (waiting === undefined) this.#onEvent(String(method), (params ?? {}) as Fields);
    else if (error === undefined) waiting.resolve((result ?? {}) as Fields);
    else waiting.reject(new Error(typeof error === 'string' ? `${error}: ${message}` : JSON.stringify(error)));
  }
}
