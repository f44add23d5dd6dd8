/** The SciJava service that scripts and commands use, and what it is made of. */
package io.github.lynceus.fiji;
