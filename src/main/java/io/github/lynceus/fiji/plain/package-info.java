/**
 * Lets the commands run in plain ImageJ 1, with the same macro options, recorded lines and nearly the same
 * dialogs as in Fiji.
 * <p>
 * In Fiji this is imagej-legacy's and a Swing user interface's work; everything here that SciJava finds by
 * itself does nothing there. In plain ImageJ, {@code plugins.config} names {@link
 * io.github.lynceus.fiji.plain.Entry Entry} with a command's class as its argument. Entry runs the command as
 * a SciJava module on ImageJ's own thread, with these around it: {@link
 * io.github.lynceus.fiji.plain.MacroOptions}, {@link io.github.lynceus.fiji.plain.ActiveImage}, {@link
 * io.github.lynceus.fiji.plain.DialogHarvester} before, and {@link
 * io.github.lynceus.fiji.plain.OutputDisplay} after it.
 * </p>
 */
package io.github.lynceus.fiji.plain;
