import { MemoryStore } from '../../fakes/memory-store.ts';
import { storeContract } from './contract/store-contract.ts';

storeContract('the store in memory', () => new MemoryStore());
