/** Commands that exist for tests only: inputs and outputs of every kind. */
package io.github.lynceus.fiji.sample;
