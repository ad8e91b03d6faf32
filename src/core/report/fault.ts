import type { Problem } from './problem.ts';

/** A Problem whose file the caller knows. */
export type Fault = Omit<Problem, 'file'>;

/** Thrown anywhere inside a reader when the file cannot be read further, with the reason. */
export class Unreadable extends Error {
  readonly fault: Fault;

  constructor(fault: Omit<Fault, 'severity'>) {
    super(fault.message);
    this.fault = { severity: 'error', ...fault };
  }
}
