// Moved to core/unit; stays until nothing imports it from here.
export * from '#core/unit/entered-directory';
