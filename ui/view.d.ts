// What a screen is given and gives back. A screen is one module with one function, `mount`.

import type * as Api from './api.js';
import type { Signal } from './lib/signal.js';
import type { SessionState, Vocabularies } from './replies.d.ts';

/** A line at the foot of the window; with `undo` it can be taken back for a while. */
export interface Toast {
  message: string;
  advice?: string;
  tone?: string;
  undo?: number | null;
  /** After it was taken back. */
  undone?: () => void;
  /** What may come next. */
  more?: { words: string; act: () => void };
}

export interface Session {
  state: Signal<SessionState>;
  /** Takes what a command said about where the session stands now. */
  take: (state: SessionState) => SessionState;
  /** Asks where it stands. */
  refresh: () => Promise<SessionState>;
  vocabularies: () => Promise<Vocabularies>;
  /** The lists have changed: they are asked for anew. */
  forgetLists: () => void;
  /** Where the next phase begins, instead of at its first screen. */
  returnTo: (path: string) => void;
}

export interface Context {
  api: typeof Api;
  /** From the address: its own parts and what stands behind its question mark. */
  params: Record<string, string>;
  /** Goes to a path ("/person/1"). */
  go: (path: string) => void;
  session: Session;
  /** Says a sentence to those who hear the screen; never a name. */
  announce: (words: string) => void;
  /** Also takes a refusal as it was caught. */
  toast: (toast: Toast | Error) => void;
  dialog: (what: { title: string; body: (dialog: any) => unknown; wide?: boolean }) => Promise<any>;
  /** What stands in the find box. */
  query: Signal<string>;
  /** Does what a key of the frame does ("lock"). */
  act: (name: string) => unknown;
}

export interface View {
  /** Shows what is so now. */
  update?: () => unknown;
  /** Before the screen is taken away. */
  leave?: () => unknown;
  /** Its own answers to keys of the frame; one that returns false leaves the key its meaning. */
  acts?: Record<string, (event?: any) => unknown>;
}

export type Mount = (root: HTMLElement, context: Context) => View;
