/** Where does a region get the session from? One typed context; leaves get props. */
import { createContext } from 'svelte';
import type { Session } from '../session/session.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
