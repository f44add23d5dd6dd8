/**
 * Cubes in files. Reading costs no memory that grows with the file, and what a header says is believed only as far as
 * the bytes go; writing leaves a readable cube whenever it is stopped.
 */
package io.github.lynceus.hyper.file;
