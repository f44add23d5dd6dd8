/** Programs that tests start with the installed plugin on the class path; they may use nothing else of the tests. */
package io.github.lynceus.site.child;
