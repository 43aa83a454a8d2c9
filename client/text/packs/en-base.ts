import { texts as errors } from "../en/errors.ts";
import { texts as shell } from "../en/shell.ts";
import { texts as ui } from "../en/ui.ts";

export const areas = { errors, shell, ui };
