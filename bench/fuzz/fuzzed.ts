import type { IAsyncPropertyWithHooks, IPropertyWithHooks } from "fast-check";
import { UserError } from "../../src/errors.js";

/** A law that holds for whatever comes in, and how to make what comes in. */
export interface Fuzzed {
  name: string;
  property: IAsyncPropertyWithHooks<unknown> | IPropertyWithHooks<unknown>;
}

/** What a reader makes of its input: something, or null where it is refused as it should be. Any other error goes through. */
export async function orRefused<T>(read: () => T | Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError && error.message !== "" && error.said.nl.message !== "") return null;
    throw error;
  }
}

/** Throws unless `held`. */
export function law(held: boolean, said: string): asserts held {
  if (!held) throw new Error(said);
}

/** Throws unless both are the same as JSON. */
export function same(found: unknown, expected: unknown, said: string): void {
  const [is, was] = [found, expected].map((value) => JSON.stringify(value));
  if (is !== was) throw new Error(`${said}: ${is?.slice(0, 400)} where ${was?.slice(0, 400)} is expected`);
}

const before = Object.getOwnPropertyNames(Object.prototype).join();

/** Throws where something that was read has changed what every object has. */
export function unpolluted(): void {
  law(Object.getOwnPropertyNames(Object.prototype).join() === before, "no prototype is changed");
}
