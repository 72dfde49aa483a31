/** Of the scans of one version: bytes of all files together, for they come in one call, and files. */
export const scanLimits = { bytes: 32 * 2 ** 20, files: 20 };
