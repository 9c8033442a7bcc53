/** How does a script learn the format of a house style? By its JSON Schema (draft 2020-12), which the app itself never needs. */
import { toJSONSchema } from 'zod/v4/core';
import { houseStyleSchema } from './house-style.ts';

export function styleJsonSchema(): object {
  const { $schema, ...rest } = toJSONSchema(houseStyleSchema, { io: 'input', target: 'draft-2020-12' });
  return {
    $schema,
    title: 'Benang house style',
    description:
      'What all figures of a publication share: colours, typefaces, credit, and how a figure is set out at first.',
    ...rest,
  };
}
