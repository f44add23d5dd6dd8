/** The scripts that are shipped, run by SciJava's script service as Fiji's script editor does. */
package io.github.lynceus.fiji.script;
