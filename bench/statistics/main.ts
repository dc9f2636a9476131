import { audits } from "./audits.js";

process.stdout.write(`${audits(300)}\n`);
