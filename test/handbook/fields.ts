// The fields of a command as a table: path, office title, form, whether it must be there.
import { z } from 'zod';

/** What z.toJSONSchema makes, as far as the law's schemas use it, with the forms that only a function checks. */
interface Shape {
  readonly title?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly forms?: readonly string[];
}

export interface Field {
  readonly path: string;
  readonly title: string;
  readonly form: string;
  readonly required: boolean;
}

export const fieldsOf = (schema: z.ZodType): readonly Field[] =>
  membersOf(
    z.toJSONSchema(schema, {
      unrepresentable: 'any',
      override: ({ zodSchema, jsonSchema }) => {
        const forms = formsCheckedIn(zodSchema);
        if (forms.length > 0) jsonSchema['forms'] = forms;
      },
    }) as Shape,
    '',
  );

/** The names that `refine` of libs/ledger/src/fields.ts gives to what it checks. */
const formsCheckedIn = ({ _zod: { def } }: z.core.$ZodTypes): string[] =>
  (def.checks ?? []).flatMap((check) => {
    const form: unknown = (check._zod.def as z.core.$ZodCustomDef).params?.['form'];
    return typeof form === 'string' ? [form] : [];
  });

const membersOf = ({ properties = {}, required = [] }: Shape, at: string): Field[] =>
  Object.entries(properties).flatMap(([name, shape]) => {
    const path = `${at}${name}`;
    const { title = '' } = shape;
    return [
      { path, title, form: formOf(shape), required: required.includes(name) },
      ...membersOf(shape, `${path}.`),
      ...(shape.items === undefined ? [] : membersOf(shape.items, `${path}[].`)),
    ];
  });

const FORMS: Readonly<Record<string, string>> = {
  money: 'yuan',
  positive: 'above zero',
  'not-negative': 'zero or more',
  date: 'YYYY-MM-DD',
  points: 'points with at most two decimals',
  text: 'text',
};

const formOf = (shape: Shape): string => {
  const { type, forms, pattern } = shape;
  if (shape.enum !== undefined) return shape.enum.map((each) => `\`${each}\``).join(' ');
  if (shape.const !== undefined) return `\`${shape.const}\``;
  if (forms !== undefined) return forms.map(formNamed).join(', ');
  switch (type) {
    case 'array':
      return arrayForm(shape);
    case 'integer':
      return integerForm(shape);
    case 'boolean':
      return '`true` `false`';
    case 'string':
      return pattern === undefined ? 'text' : `\`${pattern}\``;
    case 'object':
      return 'object';
    default:
      throw new Error(`the handbook has no words for the form ${JSON.stringify(shape)}`);
  }
};

const formNamed = (form: string): string => {
  const words = FORMS[form];
  if (words === undefined) throw new Error(`the handbook has no words for the form ${form}`);
  return words;
};

const arrayForm = ({ items, minItems = 0, maxItems }: Shape): string => {
  const of = items === undefined || items.properties !== undefined ? '' : ` of ${formOf(items)}`;
  const least = minItems > 0 ? `, at least ${minItems}` : '';
  return `list${of}${least}${maxItems === undefined ? '' : `, at most ${maxItems}`}`;
};

/** zod bounds every integer by what a double holds exactly: no bound of the law. */
const integerForm = ({ minimum, maximum }: Shape): string => {
  const [low, high] = [minimum ?? Number.MIN_SAFE_INTEGER, maximum ?? Number.MAX_SAFE_INTEGER];
  const least = low === Number.MIN_SAFE_INTEGER ? '' : ` from ${low}`;
  return `integer${least}${high === Number.MAX_SAFE_INTEGER ? '' : ` to ${high}`}`;
};
