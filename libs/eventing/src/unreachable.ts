// Ends every switch: a new case that nobody handled fails to compile, and loudly at run time.
export const unreachable = (value: never): never => {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
};
