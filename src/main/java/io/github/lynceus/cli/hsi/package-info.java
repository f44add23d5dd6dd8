/** The terminal's commands for hyperspectral cubes and line cameras. */
package io.github.lynceus.cli.hsi;
