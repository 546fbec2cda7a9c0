/** The page's policy forbids functions made of text, which zod would try while its schemas are made: imported before them. */
import { config } from 'zod';

config({ jitless: true });
