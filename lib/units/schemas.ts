import { z } from 'zod';
import { checkbox, versionField } from '@/lib/kernel/input';

export const approvalStepInput = z.strictObject({
  unitId: z.string().regex(/^[a-z0-9-]{1,40}$/, '单位无效，请从列表重新进入'),
  version: versionField,
  on: checkbox,
});
