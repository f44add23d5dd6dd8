/**
 * The arithmetic of GenApi swiss knives and converters: text to an immutable tree, evaluated in int64 or
 * double.
 */
package io.github.lynceus.genicam.formula;
