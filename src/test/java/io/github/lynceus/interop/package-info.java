/** Checks against programs this project did not write, each in a network namespace of its own. */
package io.github.lynceus.interop;
