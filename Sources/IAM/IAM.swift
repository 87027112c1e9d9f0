// IAM
