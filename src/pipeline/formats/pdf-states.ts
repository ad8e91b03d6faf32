/** Saved graphics states of pdf.js as flat objects, so that reading takes time in proportion to a page's operators. */

/**
 * Runs `read` with states copied where pdf.js would inherit them.
 *
 * pdf.js makes the state after each `q` by `Object.create(state)`: a page with 20,000 of them open
 * looks every field up along 20,000 prototypes, for minutes. The library exports no state to change,
 * and runs in this process, which reads nothing else meanwhile. A state is changed only until the next one
 * is made of it or after that one is dropped, so a copy answers as an heir does.
 *
 * @example await withFlatStates(() => page.getTextContent())
 */
export async function withFlatStates<Result>(read: () => Promise<Result>): Promise<Result> {
  const create = Object.create;
  Object.create = (proto: object | null, properties?: PropertyDescriptorMap) => {
    if (proto !== null && properties === undefined && isState(proto)) return copyOf(proto);
    return properties === undefined ? create(proto) : create(proto, properties);
  };
  try {
    return await read();
  } finally {
    Object.create = create;
  }

  function copyOf(state: object): object {
    return Object.assign(create(Object.getPrototypeOf(state)), state);
  }
}

/** States of text and of drawing both hold a transformation and how text is drawn. */
function isState(proto: object): boolean {
  return Object.hasOwn(proto, 'ctm') && Object.hasOwn(proto, 'fontSize') !== Object.hasOwn(proto, 'pathBuffer');
}
