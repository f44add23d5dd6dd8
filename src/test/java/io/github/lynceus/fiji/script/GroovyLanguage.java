package io.github.lynceus.fiji.script;

import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Groovy, which Fiji brings along with an adapter of its own. */
@Plugin(type = ScriptLanguage.class, name = "Groovy")
public final class GroovyLanguage extends AdaptedScriptLanguage {

	public GroovyLanguage() {
		super("groovy");
	}
}
