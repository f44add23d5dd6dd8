/**
 * Saved models that turn the spectrum of a pixel into a class or a number: ONNX files through ONNX Runtime where that
 * is installed, linear models from a CSV file always. A model file is never trusted.
 */
package io.github.lynceus.hyper.model;
