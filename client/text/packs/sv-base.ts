import { texts as errors } from "../sv/errors.ts";
import { texts as shell } from "../sv/shell.ts";
import { texts as ui } from "../sv/ui.ts";

export const areas = { errors, shell, ui };
