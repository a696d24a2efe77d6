import 'server-only';
import { z } from 'zod';
import { COMMANDS } from '@/lib/registry';
import { STATUS } from './commands';

const REFUSAL = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', enum: Object.keys(STATUS) },
    message: { type: 'string', description: '中文，写明补救办法' },
    fields: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
  },
} as const;

const json = (schema: unknown) => ({ 'application/json': { schema } });
const refusals = Object.fromEntries(
  [...new Set(Object.values(STATUS))].map((status) => [
    String(status),
    {
      description: Object.entries(STATUS)
        .filter(([, of]) => of === status)
        .map(([code]) => code)
        .join(', '),
      content: json({ $ref: '#/components/schemas/Refusal' }),
    },
  ]),
);

/** What a command takes, as JSON Schema: the shape before any transformation. */
const inputOf = (schema: z.ZodType) => {
  const { $schema: _draft, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return shape;
};

const key = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 100 },
  description: '同一键重复提交只办理一次，答复与首次相同',
};

const commandPaths = () =>
  Object.fromEntries(
    COMMANDS.map(({ name, input }) => [
      `/api/v1/commands/${name}`,
      {
        post: {
          operationId: name,
          tags: [name.split('.')[0] ?? name],
          security: [{ session: [] }],
          parameters: [key],
          requestBody: { required: true, content: json(inputOf(input)) },
          responses: {
            200: {
              description: '已办理',
              content: json({ type: 'object', properties: { result: {} }, required: ['result'] }),
            },
            ...refusals,
          },
        },
      },
    ]),
  );

const query = (name: string, required: boolean, description: string) => ({
  name,
  in: 'query',
  required,
  description,
  schema: { type: 'string' },
});

const deadlinePath = {
  get: {
    operationId: 'deadlines',
    tags: ['rulebook'],
    parameters: [
      query('rule', true, '期限规则编号，如 2-2-5'),
      query('start', true, '起算日期或时间，如 2026-09-30 或 2026-09-30T10:00:00+08:00'),
      query('urgent', false, 'true 按紧急情况计算'),
    ],
    responses: {
      200: {
        description: '届满时间和逐日台账',
        content: json({
          type: 'object',
          required: ['rule', 'clause', 'startAt', 'dueAt', 'dueOn', 'provisional', 'ledger', 'explanation'],
        }),
      },
      400: { description: '无法推算，message 写明原因', content: json({ type: 'object', required: ['message'] }) },
    },
  },
};

/** The API's description, derived from the registry: every command, and the deadline. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: { title: '山亭区综合行政执法协调配合平台', version: '1', description: '山政办发〔2021〕13号' },
    paths: { '/api/v1/deadlines': deadlinePath, ...commandPaths() },
    components: {
      schemas: { Refusal: REFUSAL },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' } },
    },
  };
}
