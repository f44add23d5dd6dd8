/** What windows look like, in pictures for the documentation and in rules that every picture keeps. */
package io.github.lynceus.fiji.pictures;
