import { guideFiles } from "../draw/guides.ts";

/**
 * What a program brings for the bags of the ceremonies that it freezes: the file in `data/verify`, by the field of
 * `application.started` that holds its digest. None of them names a ceremony, so that their bytes are known before the freeze.
 */
export const brought = { verifyPage: "verify.html", ...guideFiles } as const;

/** Programs that noted none of these put one into their bags all the same. */
export const neverNoted: string = brought.readme;

/** Where they lie in a bag. */
export const broughtFolder = "data/verify/";
