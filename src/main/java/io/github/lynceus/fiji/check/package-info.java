/** What a check of the network has found, in a window, in a table and for scripts. */
package io.github.lynceus.fiji.check;
