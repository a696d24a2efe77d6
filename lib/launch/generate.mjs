import { ensurePrismaClient } from './prisma-client.mjs';
import { enterProject } from './project.mjs';

enterProject();
await ensurePrismaClient();
