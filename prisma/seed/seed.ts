import { closeDatabase } from '@/lib/kernel/db/client';
import { seedFoundation } from './foundation';
import { seedStory } from './story/story';

await seedFoundation();
await seedStory();
await closeDatabase();
