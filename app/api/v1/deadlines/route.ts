import { answerDeadline } from '@/lib/api/deadlines';

export const GET = answerDeadline;
