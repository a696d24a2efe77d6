import { handleAuth } from '@/lib/session/next-auth';

export { handleAuth as GET, handleAuth as POST };
