/** Programs that run examples of the documentation. */
package io.github.lynceus.doc.child;
