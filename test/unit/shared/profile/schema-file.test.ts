import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { expect, it } from 'vitest';
import { profileSchema } from '../../../../src/shared/profile/profile';

// After a change of the schema: npx vitest run --project unit -u test/unit/shared/profile/schema-file.test.ts
it('docs/dial-profile.schema.json says what the code takes', async () => {
  const schema = {
    ...toJsonSchema(profileSchema, { errorMode: 'throw', typeMode: 'input' }),
    title: 'Dialboard dial profile',
  };
  const text = await format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });
  await expect(text).toMatchFileSnapshot('../../../../docs/dial-profile.schema.json');
});
