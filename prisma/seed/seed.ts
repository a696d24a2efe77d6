import { closeDatabase } from '@/lib/kernel/db/client';
import { seedFoundation } from './foundation';

await seedFoundation();
await closeDatabase();
