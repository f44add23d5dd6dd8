/**
 * Entries of Fiji's search bar under words that are in no title and no menu path, which is all it looks at: who types
 * "thermal" or "firewall" gets the command that is meant. They are in no menu, and macros have no use for them.
 */
package io.github.lynceus.fiji.search;
