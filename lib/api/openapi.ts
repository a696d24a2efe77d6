import 'server-only';
import { z } from 'zod';
import { API_COMMANDS } from '@/lib/registry';
import { STATUS } from './refused';

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
    API_COMMANDS.map(({ name, input }) => [
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

const reading = (operationId: string, description: string, parameters: readonly object[]) => ({
  get: {
    operationId,
    tags: ['transfer'],
    security: [{ session: [] }],
    parameters,
    responses: { 200: { description, content: json({ type: 'object' }) }, 401: refusals['401'], 404: refusals['404'] },
  },
});

const transferPaths = {
  '/api/v1/transfers': reading('transfers', '与页面同一列表', [
    query('tab', false, '栏目，与页面地址相同'),
    query('q', false, '文号、案由、当事人'),
    query('from', false, '移出单位编号'),
    query('to', false, '接收单位编号'),
    query('stage', false, '环节'),
    query('after', false, '下一页，取自上一次答复的 after'),
  ]),
  '/api/v1/transfers/{id}': reading('transfer', '事项全貌，当事人证件和电话已遮盖', [
    { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
  ]),
};

/** The API's description, derived from the registry: every command, the transfers one may see, and the deadline. */
export function openApi() {
  return {
    openapi: '3.1.0',
    info: { title: '山亭区综合行政执法协调配合平台', version: '1', description: '山政办发〔2021〕13号' },
    paths: { '/api/v1/deadlines': deadlinePath, ...transferPaths, ...commandPaths() },
    components: {
      schemas: { Refusal: REFUSAL },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' } },
    },
  };
}
