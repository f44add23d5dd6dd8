package io.github.lynceus.gvcp;

/** What an acknowledge carries, without its 8-byte header. */
public sealed interface GvcpAck permits DiscoveryAck, ReadRegisterAck, WriteAck, ReadMemoryAck, PendingAck,
	EmptyAck
{
	/** Acknowledge code: the command's plus one. */
	int code();
}
