import { contractSuite } from "../support/contract-suite.ts";
import { hostInProcess } from "../support/in-process.ts";

contractSuite("in process", hostInProcess);
