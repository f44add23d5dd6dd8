package io.github.lynceus.fiji;

/** What can be told for which camera it is, before it begins; otherwise it is for the current one. */
public interface ForCamera {

	/** For this camera, even if another one becomes current meanwhile. */
	void use(OneCamera camera);
}
