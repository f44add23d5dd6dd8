/**
 * From what somebody asks for, in a dialog, a macro or the terminal, to a pipeline: a camera or a cube that
 * plays one with
 * its settings, references, and readers that look at each line on its way to the file.
 */
package io.github.lynceus.hyper.pipe;
