package io.github.lynceus.gvcp;

/** Who is there? Answered by every device, whoever asks. */
public record DiscoveryCommand() implements GvcpCommand {

	@Override
	public int code() {
		return DISCOVERY;
	}
}
