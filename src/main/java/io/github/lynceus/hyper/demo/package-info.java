/** A cube with references and models, made up, to try everything with before there is a camera. */
package io.github.lynceus.hyper.demo;
