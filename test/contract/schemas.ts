import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type * as z from "zod";
import { jsonSchema } from "../../src/cli/published-schemas.js";

/** Formats are annotations in JSON Schema; base64 has a pattern beside it. */
const ajv = new Ajv2020({ allErrors: true, validateFormats: false, allowUnionTypes: true });
const compiled = new Map<string, ValidateFunction>();

/**
 * What an independent validator has against a value, by the published schema in its strict form: keys that are not listed are refused.
 * @returns a line a fault; empty for none
 */
export function faults(name: string, value: unknown): string[] {
  let validate = compiled.get(name);
  if (!validate) {
    validate = ajv.compile(jsonSchema(name, true));
    compiled.set(name, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Whether an object's keys stand in the order in which the contract lists them. */
export function inOrder(record: object, contract: z.ZodObject): boolean {
  const order = Object.keys(contract.shape);
  const places = Object.keys(record).map((key) => order.indexOf(key));
  return places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1]));
}
