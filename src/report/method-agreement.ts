import type { Messages } from "../messages/index.js";
import type { Risk } from "../risk/assessment.js";

/** Whether the verdict hangs on the method, in a sentence; null where the methods were not compared. */
export function methodAgreement({ methods }: Risk, m: Messages["report"]): string | null {
  if (!methods) return null;
  const bands = new Set(methods.map(({ band }) => band));
  return bands.size === 1
    ? m.methodsAgree(m.bands[methods[0].band])
    : m.methodsDiffer(
        methods.map(({ method, index, band }) =>
          m.methodSaid(m.method[method], String(Math.round(index)), m.bands[band]),
        ),
      );
}
