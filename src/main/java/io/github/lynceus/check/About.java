package io.github.lynceus.check;

import io.netty.channel.Channel;
import java.security.CodeSource;

/** What this is, whose it is, and of which parts it is made. */
public final class About {

	/** Where it is made. */
	public static final String LINK = "https://github.com/lynceus/lynceus";

	private About() {}

	/** Some lines of plain text. */
	public static String text() {
		return SystemFacts.versions() + "\nGigE Vision cameras in Fiji and ImageJ: thermal, hyperspectral and any other, without a "
			+ "vendor SDK.\n\nParts\nNetty: " + origin(Channel.class) + "\n" + OptionalParts.text()
			+ "\nLicence\nSimplified BSD (2-clause), Copyright Lynceus developers: use it for whatever you like, keep this notice, "
			+ "expect no warranty.\nIts full text is in the plugin's jar, META-INF/LICENSE. Netty and picocli, which come with it, are "
			+ "under the Apache License 2.0.\n\n" + LINK + "\n";
	}

	/** The jar a class came from; the folder's name where it is none. */
	private static String origin(final Class<?> type) {
		final CodeSource source = type.getProtectionDomain().getCodeSource();
		return source == null ? "unknown" : source.getLocation().getPath().replaceFirst("/$", "").replaceFirst(".*/", "");
	}
}
