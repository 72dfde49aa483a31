import fc from "fast-check";
import * as z from "zod";
import { windowRoles } from "../../../shared/contract/method.ts";
import { type MethodName, methods } from "../../../shared/contract/rpc.ts";
import { sampleInputs } from "../contract-inputs.ts";

/** What is asked of a ledger, as far as it is made up before: the rest is what stands there when it is asked. */
export interface Asked {
  readonly role: (typeof windowRoles)[number];
  readonly method: string;
  readonly input: unknown;
  /** Which state it claims to have seen. */
  readonly seen: "present" | "as it is";
  /** Sent under the id of the change that was carried out last. */
  readonly again: boolean;
}

/** The part of a JSON Schema (draft 2020-12) that zod makes of the contract. */
interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** What texts of a ceremony may be: what stands in the kept ledgers, what is nearly that, and what no file or page can hold. */
const words = [
  "",
  "甲",
  "无意见",
  "2027Q3",
  "2026-12-25",
  "DEMO-2027Q3-1",
  "REHEARSAL-DEMO-2027Q3-1",
  "示例市生态环境局",
  "314159265358",
  "271828182845",
  "quzhou-city-2017",
  "custom",
  "../../etc/passwd",
  "__proto__",
  "constructor",
  "a".repeat(64),
  "0".repeat(64),
  "\u202e\u0000\ud800",
  "{value}",
  "<script>",
  "'; --",
];

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

/** A value of the form that a schema asks for. */
function ofForm(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const either = schema.oneOf ?? schema.anyOf;
  if (either) return fc.oneof(...either.map(ofForm));
  switch (schema.type) {
    case "string":
      return stringOf(schema);
    case "integer":
    case "number":
      return numberOf(schema);
    case "boolean":
      return fc.boolean();
    case "array":
      return schema.prefixItems ? fc.tuple(...schema.prefixItems.map(ofForm)) : arrayOf(schema);
    case "object":
      return objectOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function stringOf({ format, pattern, minLength = 0, maxLength = 4000 }: Schema): fc.Arbitrary<string> {
  if (format === "uuid") return fc.uuid();
  if (format === "base64")
    return fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes).toString("base64"));
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return text.map((one) => one.padEnd(minLength, "甲").slice(0, maxLength));
}

function numberOf({ minimum = -10, maximum = 100 }: Schema): fc.Arbitrary<number> {
  const small = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) });
  return fc.oneof(
    { weight: 5, arbitrary: small },
    { weight: 1, arbitrary: fc.maxSafeNat().map((n) => Math.min(n, maximum)) },
  );
}

function arrayOf({ items = {}, minItems = 0, maxItems = 3 }: Schema): fc.Arbitrary<unknown[]> {
  return fc.array(ofForm(items), {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, 3)),
  });
}

function objectOf({ properties, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  if (properties) {
    const members = Object.entries(properties).map(([name, member]) => [name, ofForm(member)]);
    return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: [...required],
    });
  }
  return fc.dictionary(text, ofForm(additionalProperties || {}), { maxKeys: 3 });
}

const inputs = new Map(
  Object.entries(methods).map(([name, { input }]) => {
    const schema = z.toJSONSchema(input as z.ZodType, { unrepresentable: "any", io: "input" }) as Schema;
    const sample = fc.constant(sampleInputs[name as MethodName] as unknown);
    return [
      name,
      fc.oneof({ weight: 1, arbitrary: sample }, { weight: 5, arbitrary: ofForm(schema) }),
    ] as const;
  }),
);

/** Each takes a second or more where it is carried out: asked less often, that others are asked more. */
const slow: readonly MethodName[] = [
  "freeze",
  "filePaper",
  "signPaper",
  "witnessSlips",
  "writeBag",
  "writeVersion",
  "addScans",
  "verifyBag",
];

/** Whatever the form asks for, changed somewhere so that it is that no more; or left as it is. */
const twisted = (input: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: input },
    {
      weight: 2,
      arbitrary: fc
        .tuple(input, fc.nat(), fc.jsonValue({ maxDepth: 3 }))
        .map(([of, at, other]) => replaced(of, at, other)),
    },
    {
      weight: 1,
      arbitrary: fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    },
  );

/** A copy with another value somewhere, or with one member more. */
function replaced(value: unknown, at: number, other: unknown): unknown {
  if (typeof value !== "object" || value === null) return other;
  const names = Object.keys(value);
  const name = names[at % (names.length + 1)];
  const next = Math.floor(at / (names.length + 1));
  if (name === undefined) return Array.isArray(value) ? [...value, other] : { ...value, more: other };
  const member = replaced((value as Record<string, unknown>)[name], next, other);
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === name ? member : one))
    : { ...value, [name]: member };
}

const known = (names: readonly string[]): fc.Arbitrary<Asked> =>
  fc.constantFrom(...names).chain((method) =>
    fc.record({
      role: fc.oneof(
        { weight: 6, arbitrary: fc.constant("console" as const) },
        { weight: 1, arbitrary: fc.constant("stage" as const) },
      ),
      method: fc.constant(method),
      input: twisted(inputs.get(method) ?? fc.anything()),
      seen: fc.constantFrom("present", "present", "present", "as it is"),
      again: fc.integer({ min: 0, max: 9 }).map((share) => share === 0),
    }),
  );

const names = Object.keys(methods) as MethodName[];
const unknown = fc.record<Asked>({
  role: fc.constantFrom(...windowRoles),
  method: text,
  input: fc.anything(),
  seen: fc.constant("as it is"),
  again: fc.constant(false),
});

/** One request: of every method and role, of its form or not. */
export const asked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 12, arbitrary: known(["execute"]) },
  { weight: 12, arbitrary: known(names.filter((name) => !slow.includes(name))) },
  { weight: 1, arbitrary: known(slow) },
  { weight: 1, arbitrary: unknown },
);
