/**
 * The commands under <em>Plugins &gt; Lynceus</em>, the same in Fiji and in plain ImageJ, and what they have
 * in common: how a command begins, checks what it was given, and says that it failed.
 */
package io.github.lynceus.fiji.command;
